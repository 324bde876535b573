#include "cairn/facets.h"

#include <algorithm>

#include "facet_values.h"

namespace cairn {

/// Gathers the records' values under numbers of its own, and in the end puts the values in order.
class FacetIndex::Builder final : public FacetSink {
public:
    Builder() {
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            for (const std::string_view code : fixed_codes(static_cast<Facet>(facet)))
                found_[facet].codes.emplace_back(code);
        ends_.push_back(0);
    }

    void value(Facet facet, std::uint32_t place) override {
        row_.push_back(static_cast<std::uint32_t>(facet) << 16 | place);
    }

    void value(Facet facet, std::string_view code) override {
        Found& found = found_[static_cast<std::size_t>(facet)];
        const auto less = [&](std::uint32_t number, std::string_view wanted) { return found.codes[number] < wanted; };
        auto place = std::lower_bound(found.by_code.begin(), found.by_code.end(), code, less);
        if (place == found.by_code.end() || found.codes[*place] != code) {
            place = found.by_code.insert(place, static_cast<std::uint32_t>(found.codes.size()));
            found.codes.emplace_back(code);
        }
        value(facet, *place);
    }

    void end_record() {
        std::array<bool, facet_count> stated{};
        for (const std::uint32_t entry : row_)
            stated[entry >> 16] = true;
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            if (!stated[facet]) value(static_cast<Facet>(facet), unstated);
        std::sort(row_.begin(), row_.end());
        row_.erase(std::unique(row_.begin(), row_.end()), row_.end());
        entries_.insert(entries_.end(), row_.begin(), row_.end());
        ends_.push_back(static_cast<std::uint32_t>(entries_.size()));
        row_.clear();
    }

    void finish(FacetIndex& index) {
        number_values(index);
        std::vector<std::vector<std::uint32_t>> members(index.value_count());
        index.columns_.resize(entries_.size());
        for (std::uint32_t record = 0; record + 1 < ends_.size(); ++record) {
            for (std::uint32_t at = ends_[record]; at < ends_[record + 1]; ++at) {
                const std::uint32_t value = final_number(entries_[at]);
                row_.push_back(value);
                members[value].push_back(record);
            }
            std::sort(row_.begin(), row_.end());
            std::copy(row_.begin(), row_.end(), index.columns_.begin() + ends_[record]);
            row_.clear();
        }
        index.records_ = static_cast<std::uint32_t>(ends_.size() - 1);
        index.starts_ = std::move(ends_);
        for (auto& records : members)
            index.sets_.emplace_back(std::move(records), index.records_);
    }

private:
    static constexpr std::uint32_t unstated = 0xffff;

    struct Found {
        std::vector<std::string> codes;
        std::vector<std::uint32_t> by_code;        // numbers of codes that come from the records, in the codes' order
        std::vector<std::uint32_t> final_numbers;  // by number; the last is that of `unstated`
    };

    std::uint32_t& final_number(std::uint32_t entry) {
        Found& found = found_[entry >> 16];
        const std::uint32_t number = entry & 0xffff;
        return found.final_numbers[number == unstated ? found.codes.size() : number];
    }

    void number_values(FacetIndex& index) {
        for (Found& found : found_)
            found.final_numbers.assign(found.codes.size() + 1, 0);
        for (const std::uint32_t entry : entries_)
            final_number(entry) = 1;  // it occurs
        std::uint32_t next = 0;
        for (std::size_t facet = 0; facet < facet_count; ++facet) {
            index.first_[facet] = next;
            FacetValues& values = index.values_.emplace_back(FacetValues{static_cast<Facet>(facet), {}});
            for (const std::uint32_t number : in_order(found_[facet])) {
                std::uint32_t& final = found_[facet].final_numbers[number];
                if (final == 0) continue;
                final = next++;
                const bool last = number == found_[facet].codes.size();
                values.values.push_back(last ? std::string(not_stated) : found_[facet].codes[number]);
            }
        }
        index.first_[facet_count] = next;
    }

    // Codes from the records by their letters; those of a fixed vocabulary stand in order already. `unstated` last.
    static std::vector<std::uint32_t> in_order(const Found& found) {
        std::vector<std::uint32_t> order = found.by_code;
        if (order.empty())
            for (std::uint32_t number = 0; number < found.codes.size(); ++number)
                order.push_back(number);
        order.push_back(static_cast<std::uint32_t>(found.codes.size()));
        return order;
    }

    std::array<Found, facet_count> found_;
    std::vector<std::uint32_t> row_, entries_, ends_;
};

FacetIndex::FacetIndex(const Catalogue& catalogue, const Frameworks& frameworks) {
    RecordFacets facets(catalogue, frameworks);
    Builder builder;
    for (const Credential& credential : catalogue.credentials) {
        facets.of(credential, builder);
        builder.end_record();
    }
    builder.finish(*this);
}

RecordBits FacetIndex::having(Facet facet, std::span<const std::string> codes) const {
    RecordBits bits(records_);
    const auto& values = values_[static_cast<std::size_t>(facet)].values;
    for (const std::string& code : codes) {
        const auto found = std::find(values.begin(), values.end(), facet == Facet::sector ? with_section(code) : code);
        if (found == values.end()) continue;
        const auto place = static_cast<std::size_t>(found - values.begin());
        sets_[first_value(facet) + place].add_to(bits);
    }
    return bits;
}

void FacetIndex::count(const RecordBits& among, std::uint32_t from, std::uint32_t to,
                       std::span<std::uint32_t> counts) const {
    const std::uint32_t records = among.count();
    if (records == records_) {
        for (std::uint32_t value = from; value < to; ++value)
            counts[value] = sets_[value].count();
        return;
    }
    // Every value of a record is met on the way through its column, wanted or not.
    const std::uint64_t by_records = records_ == 0 ? 0 : std::uint64_t{columns_.size()} * records / records_;
    std::uint64_t by_values = 0;
    for (std::uint32_t value = from; value < to; ++value)
        by_values += sets_[value].cost();
    if (by_values < by_records) {
        for (std::uint32_t value = from; value < to; ++value)
            counts[value] = sets_[value].count_common(among);
        return;
    }
    for (std::uint32_t value = from; value < to; ++value)
        counts[value] = 0;
    among.each([&](std::uint32_t record) {
        for (std::uint32_t at = starts_[record]; at < starts_[record + 1]; ++at)
            if (columns_[at] - from < to - from) ++counts[columns_[at]];
    });
}

std::size_t FacetIndex::bytes() const {
    std::size_t total = starts_.capacity() * sizeof(std::uint32_t) + columns_.capacity() * sizeof(std::uint16_t);
    for (const RecordSet& set : sets_)
        total += set.bytes() + sizeof(RecordSet);
    return total;
}

}  // namespace cairn
