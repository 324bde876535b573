#include "cairn/catalogue_json.h"

#include <algorithm>
#include <array>

#include "fields_catalogue.h"
#include "fields_reader.h"
#include "fields_writer.h"
#include "json_document.h"
#include "numbers.h"
#include "problem_order.h"
#include "references.h"
#include "rules.h"
#include "wording.h"

namespace cairn {
namespace {

// The lists of records, whose elements are read one by one.
constexpr std::array<std::string_view, 3> lists = {"providers", "skills", "credentials"};

class Hash {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes)
            state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    std::string hex() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string out;
        for (int shift = 60; shift >= 0; shift -= 4)
            out += digits[(state_ >> shift) & 15];
        return out;
    }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

bool contains(const Extensions& all, const Extensions::value_type& member) {
    return std::find(all.begin(), all.end(), member) != all.end();
}

// Reads the files of one catalogue, one after the other, into a model that is checked as a whole at the end.
class CatalogueDecoder {
public:
    CatalogueDecoder(const Frameworks& frameworks, const Progress& progress)
        : frameworks_(frameworks), progress_(progress) {}

    void read(const SourceFile& file) {
        const auto number = static_cast<std::uint32_t>(catalogue_.files.size());
        catalogue_.files.emplace_back(file.name);
        hash_.add(file.name);
        hash_.add(file.bytes);

        JsonTree rest;
        const auto on_element = [&](std::size_t list, std::uint32_t position, const JsonTree& element) {
            read_record(list, {number, position}, element);
        };
        const auto progress = [&, before = bytes_](std::uint64_t done) {
            if (progress_) progress_(before + done);
        };
        const auto error = read_json(file.bytes, max_json_depth, lists, on_element, rest, progress);
        bytes_ += file.bytes.size();
        if (error)
            report(number, "", error->message);
        else
            read_header(number, rest);
    }

    Result<Catalogue> finish() {
        index(catalogue_.providers, catalogue_.provider_origins, catalogue_.provider_ids, "providers");
        index(catalogue_.skills, catalogue_.skill_origins, catalogue_.skill_ids, "skills");
        index(catalogue_.credentials, catalogue_.credential_origins, catalogue_.credential_ids, "credentials");
        IdIndex known;
        index(catalogue_.credit_systems, system_origins_, known, "creditSystems");
        index(catalogue_.grade_scales, scale_origins_, known, "gradeScales");
        // A record that was not read leaves its id unknown, and every reference to it would seem to dangle.
        if (unread_ == 0) check_references(catalogue_, frameworks_, problems_);
        if (!problems_.empty()) return in_order(std::move(problems_), catalogue_.files, lists);
        catalogue_.hash = hash_.hex();
        return std::move(catalogue_);
    }

private:
    void read_record(std::size_t list, Origin origin, const JsonTree& element) {
        switch (list) {
            case 0:
                return read_into(catalogue_.providers, catalogue_.provider_origins, list, origin, element);
            case 1:
                return read_into(catalogue_.skills, catalogue_.skill_origins, list, origin, element);
            default:
                return read_into(catalogue_.credentials, catalogue_.credential_origins, list, origin, element);
        }
    }

    template <class Record>
    void read_into(std::vector<Record>& records, std::vector<Origin>& origins, std::size_t list, Origin origin,
                   const JsonTree& element) {
        const std::string base = pointer(lists[list], origin);
        if (++records_ > max_catalogue_records) {
            if (records_ == max_catalogue_records + 1)
                report(origin.file, base, "a catalogue has at most " + digits(max_catalogue_records) + " records");
            ++unread_;
            return;
        }
        origins.push_back(origin);
        Record& record = records.emplace_back();
        const std::string& file = catalogue_.files[origin.file];
        const std::size_t before = problems_.size();
        Reader(element, file, base, problems_).root(record);
        if constexpr (std::is_same_v<Record, Credential>) check_rules(record, file, base, before, problems_);
        if (record.id.empty()) ++unread_;
    }

    void read_header(std::uint32_t file, const JsonTree& tree) {
        CatalogueHeader header;
        const std::size_t before = problems_.size();
        Reader(tree, catalogue_.files[file], "", problems_).root(header);
        if (problems_.size() != before) {
            ++unread_;
            return;
        }
        if (!first_) {
            adopt(header);
            first_ = header;
        } else {
            compare(file, header);
        }
        append(catalogue_.credit_systems, header.credit_systems, system_origins_, file);
        append(catalogue_.grade_scales, header.grade_scales, scale_origins_, file);
        for (auto& member : header.extensions)
            if (file == 0 || !contains(catalogue_.extensions, member))
                catalogue_.extensions.push_back(std::move(member));
    }

    void adopt(const CatalogueHeader& header) {
        catalogue_.id = header.id;
        catalogue_.title = header.title;
        catalogue_.version = header.version;
        catalogue_.languages = header.languages;
        catalogue_.licence = header.licence;
        catalogue_.illustrative = header.illustrative.value_or(false);
    }

    void compare(std::uint32_t file, const CatalogueHeader& header) {
        const auto same = [&](bool equal, const char* key) {
            if (equal) return;
            report(file, std::string("/") + key,
                   std::string("expected the same ") + key + " as in " + catalogue_.files.front() +
                       ": files that are loaded together are one catalogue");
        };
        same(header.id == first_->id, "id");
        same(header.title == first_->title, "title");
        same(header.version == first_->version, "version");
        same(header.languages == first_->languages, "languages");
        same(header.licence == first_->licence, "licence");
        same(header.illustrative.value_or(false) == first_->illustrative.value_or(false), "illustrative");
    }

    template <class Item>
    static void append(std::vector<Item>& all, const std::vector<Item>& more, std::vector<Origin>& origins,
                       std::uint32_t file) {
        all.insert(all.end(), more.begin(), more.end());
        for (std::uint32_t i = 0; i < more.size(); ++i)
            origins.push_back({file, i});
    }

    static std::string taken(std::string_view id, std::string_view where) {
        return "the id " + quoted(id) + " is taken already, in " + std::string(where);
    }

    template <class Record>
    void index(const std::vector<Record>& records, const std::vector<Origin>& origins, IdIndex& ids, const char* list) {
        std::vector<std::string_view> views;
        views.reserve(records.size());
        for (const Record& record : records)
            views.emplace_back(record.id);
        ids = IdIndex(std::move(views));
        for (std::uint32_t i = 0; i < records.size(); ++i) {
            const auto first = ids.find(records[i].id);
            if (!first || *first == i || records[i].id.empty()) continue;
            report(
                origins[i].file, pointer(list, origins[i]) + "/id",
                taken(records[i].id, catalogue_.files[origins[*first].file] + " at " + pointer(list, origins[*first])));
        }
    }

    static std::string pointer(std::string_view list, Origin origin) {
        return "/" + std::string(list) + "/" + digits(origin.position);
    }

    void report(std::uint32_t file, std::string pointer, std::string message) {
        if (pointer.empty()) ++unread_;
        add_problem(problems_, catalogue_.files[file], std::move(pointer), std::move(message));
    }

    const Frameworks& frameworks_;
    const Progress& progress_;
    Catalogue catalogue_;
    std::optional<CatalogueHeader> first_;
    Problems problems_;
    Hash hash_;
    std::uint64_t bytes_ = 0;
    std::uint32_t records_ = 0;
    std::vector<Origin> system_origins_, scale_origins_;
    std::size_t unread_ = 0;  // files, headers and ids that could not be read
};

}  // namespace

Result<Catalogue> decode_catalogue(std::span<const SourceFile> files, const Frameworks& frameworks,
                                   const Progress& progress) {
    if (files.empty()) return Problem{"", "", "expected at least one file"};
    std::uint64_t bytes = 0;
    for (const SourceFile& file : files)
        bytes += file.bytes.size();
    if (bytes > max_catalogue_bytes)
        return Problem{std::string(files.front().name), "", "a catalogue has at most 128 MiB of JSON"};
    CatalogueDecoder decoder(frameworks, progress);
    for (const SourceFile& file : files)
        decoder.read(file);
    return decoder.finish();
}

std::string encode_credential(const Credential& credential, LanguageCode first_language) {
    return to_json(credential, first_language);
}

std::string encode_provider(const Provider& provider, LanguageCode first_language) {
    return to_json(provider, first_language);
}

std::string encode_requirement(const Requirement& requirement, LanguageCode first_language) {
    return to_json(requirement, first_language);
}

std::string encode_catalogue(const Catalogue& catalogue) {
    CatalogueHeader header{"catalogue/1",
                           catalogue.id,
                           catalogue.title,
                           catalogue.version,
                           catalogue.languages,
                           catalogue.licence,
                           catalogue.illustrative ? std::optional(true) : std::nullopt,
                           catalogue.credit_systems,
                           catalogue.grade_scales,
                           {}};
    for (const auto& member : catalogue.extensions) {
        const auto same = [&](const auto& other) { return other.first == member.first; };
        if (std::none_of(header.extensions.begin(), header.extensions.end(), same)) header.extensions.push_back(member);
    }
    const LanguageCode first = catalogue.first_language();
    std::string out = to_json(header, first);
    out.pop_back();  // the closing brace comes after the records
    const auto list = [&](std::string_view name, const auto& records) {
        out += ",\"" + std::string(name) + "\":[";
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (i != 0) out += ",\n";
            out += to_json(records[i], first);
        }
        out += ']';
    };
    list("providers", catalogue.providers);
    list("skills", catalogue.skills);
    list("credentials", catalogue.credentials);
    return out + "}";
}

}  // namespace cairn
