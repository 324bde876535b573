#include "cairn/record_set.h"

namespace cairn {

RecordBits& RecordBits::operator&=(const RecordBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] &= other.words_[i];
    return *this;
}

RecordBits& RecordBits::operator|=(const RecordBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] |= other.words_[i];
    return *this;
}

std::uint32_t RecordBits::count() const {
    std::uint32_t total = 0;
    for (const std::uint64_t word : words_)
        total += static_cast<std::uint32_t>(std::popcount(word));
    return total;
}

std::uint32_t RecordBits::count_common(const RecordBits& other) const {
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < words_.size(); ++i)
        total += static_cast<std::uint32_t>(std::popcount(words_[i] & other.words_[i]));
    return total;
}

RecordSet::RecordSet(std::vector<std::uint32_t> members, std::uint32_t records)
    : count_(static_cast<std::uint32_t>(members.size())) {
    if (members.size() > records / 32) {
        bits_ = RecordBits(records);
        for (const std::uint32_t record : members)
            bits_.add(record);
    } else {
        list_ = std::move(members);
        list_.shrink_to_fit();
    }
}

std::uint32_t RecordSet::count_common(const RecordBits& among) const {
    if (list_.empty()) return count_ == 0 ? 0 : bits_.count_common(among);
    std::uint32_t total = 0;
    for (const std::uint32_t record : list_)
        total += among.has(record) ? 1 : 0;
    return total;
}

void RecordSet::add_to(RecordBits& bits) const {
    if (count_ != 0 && list_.empty()) bits |= bits_;
    for (const std::uint32_t record : list_)
        bits.add(record);
}

}  // namespace cairn
