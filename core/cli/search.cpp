#include <array>
#include <cstdio>
#include <map>
#include <string>

#include "arguments.h"
#include "cairn/problem_json.h"
#include "catalogue_option.h"
#include "commands.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn search --catalogue PATH [--text T] [--filter key=v,v]… [--sort K] [--language L] [--limit N] "
    "[--json]\n"
    "  a filter is a facet (level=4,5 country=DE field=07 delivery=online …), a range (workload=20..100 weeks=..12\n"
    "  cost=..500; either end may be open) or currency=EUR, which cost and the order by cost speak of\n";

bool is_range(std::string_view key) {
    return key == "workload" || key == "weeks" || key == "cost";
}

// "20..100" as [20,100]; an open end as null. What is no number is left for core to refuse.
std::string range_json(std::string_view range) {
    const auto dots = range.find("..");
    const auto end = [](std::string_view number) {
        if (number.empty()) return std::string("null");
        if (number.find_first_not_of("0123456789.") == std::string_view::npos) return std::string(number);
        std::string quoted;
        append_json(number, quoted);
        return quoted;
    };
    if (dots == std::string_view::npos) return '[' + end(range) + ',' + end(range) + ']';
    return '[' + end(range.substr(0, dots)) + ',' + end(range.substr(dots + 2)) + ']';
}

std::string codes_json(std::string_view codes) {
    std::string out = "[";
    for (std::size_t from = 0; from <= codes.size();) {
        const std::size_t comma = std::min(codes.find(',', from), codes.size());
        if (out.size() > 1) out += ',';
        append_json(codes.substr(from, comma - from), out);
        from = comma + 1;
    }
    return out + ']';
}

void append_member(std::string_view key, const std::string& json, std::string& object) {
    if (!object.empty()) object += ',';
    append_json(key, object);
    object += ':' + json;
}

// The request of engine.ts from what was typed; a filter given twice is both its lists.
std::string request_json(const Arguments& arguments, std::string& why) {
    std::map<std::string_view, std::string> lists;
    std::string request, filters, ranges;
    const auto text_member = [&](std::string_view key, std::string_view value) {
        std::string json;
        append_json(value, json);
        append_member(key, json, request);
    };
    for (const std::string_view filter : arguments.values("--filter")) {
        const auto equals = filter.find('=');
        if (equals == std::string_view::npos) {
            why = "expected --filter key=value, found " + std::string(filter);
            return {};
        }
        const std::string_view key = filter.substr(0, equals), value = filter.substr(equals + 1);
        if (key == "currency") {
            text_member(key, value);
        } else if (is_range(key)) {
            append_member(key, range_json(value), ranges);
        } else {
            std::string& list = lists[key];
            list += (list.empty() ? "" : ",") + std::string(value);
        }
    }
    for (const auto& [key, list] : lists)
        append_member(key, codes_json(list), filters);
    append_member("filters", '{' + filters + '}', request);
    append_member("ranges", '{' + ranges + '}', request);
    for (const auto& [option, key] : {std::pair{"--text", "text"}, {"--sort", "sort"}, {"--language", "language"}})
        if (const auto value = arguments.value(option)) text_member(key, *value);
    if (const auto limit = arguments.value("--limit")) {
        if (limit->empty() || limit->find_first_not_of("0123456789") != std::string_view::npos)
            why = "expected --limit to be a whole number, found " + std::string(*limit);
        append_member("limit", std::string(*limit), request);
    }
    return '{' + request + '}';
}

void print_found(const Explorer& explorer, const SearchResult& found) {
    const Catalogue& catalogue = *explorer.catalogue();
    std::printf("%u found\n", found.total);
    for (const std::uint32_t record : found.records) {
        const Credential& credential = catalogue.credentials[record];
        const auto title = words_for(credential.title, {{'e', 'n'}}, catalogue.first_language());
        const auto provider =
            words_for(catalogue.provider_of(credential).name, {{'e', 'n'}}, catalogue.first_language());
        std::printf("%s\t%.*s\t%.*s\n", credential.id.c_str(), static_cast<int>(title.size()), title.data(),
                    static_cast<int>(provider.size()), provider.data());
    }
}

}  // namespace

int search(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--text", true},     {"--filter", true}, {"--sort", true},
                                  {"--limit", true},     {"--language", true}, {"--json"}};
    const Arguments arguments(words, options);
    if (!arguments.misuse().empty()) return explain_misuse(arguments.misuse(), usage);
    if (!arguments.plain().empty())
        return explain_misuse("unexpected " + std::string(arguments.plain().front()), usage);
    const auto path = arguments.value("--catalogue");
    if (!path) return explain_misuse("no --catalogue given", usage);
    std::string why;
    const std::string request = request_json(arguments, why);
    if (!why.empty()) return explain_misuse(why, usage);

    int exit = success;
    const auto explorer = open_catalogue(*path, exit);
    if (!explorer) {
        print_problems(explorer.problems());
        return exit;
    }
    const auto found = explorer.value().search(request);
    if (!found)
        return explain_misuse(found.problems().front().pointer + ": " + found.problems().front().message, usage);
    if (arguments.has("--json"))
        std::puts(explorer.value().search_json(request).value().c_str());
    else
        print_found(explorer.value(), found.value());
    return success;
}

}  // namespace cairn::cli
