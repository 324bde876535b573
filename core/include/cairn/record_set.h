#pragma once
// Sets of record numbers 0 … n - 1: as bits where they are worked with, as whichever is smaller where they are kept.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cairn {

/// One bit per record.
class RecordBits {
public:
    explicit RecordBits(std::uint32_t records = 0, bool all = false)
        : words_((records + 63) / 64, all ? ~std::uint64_t{0} : 0) {
        if (all && records % 64 != 0) words_.back() = (std::uint64_t{1} << (records % 64)) - 1;
    }

    bool has(std::uint32_t record) const { return ((words_[record / 64] >> (record % 64)) & 1) != 0; }
    void add(std::uint32_t record) { words_[record / 64] |= std::uint64_t{1} << (record % 64); }
    /// Both of the same number of records.
    RecordBits& operator&=(const RecordBits& other);
    RecordBits& operator|=(const RecordBits& other);
    std::uint32_t count() const;
    std::uint32_t count_common(const RecordBits& other) const;
    std::size_t bytes() const { return words_.capacity() * sizeof(std::uint64_t); }

    /// Calls use(record) in ascending order.
    template <class Use>
    void each(Use use) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
                use(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
    }

private:
    std::vector<std::uint64_t> words_;
};

/// Kept as bits if more than one record in 32 is in it, else as a list: never more memory than either.
class RecordSet {
public:
    /// `members`: ascending, distinct.
    RecordSet(std::vector<std::uint32_t> members, std::uint32_t records);

    std::uint32_t count() const { return count_; }
    /// Steps that count_common takes.
    std::size_t cost() const { return list_.empty() ? bits_.bytes() / sizeof(std::uint64_t) : list_.size(); }
    std::uint32_t count_common(const RecordBits& among) const;
    void add_to(RecordBits& bits) const;
    std::size_t bytes() const { return bits_.bytes() + list_.capacity() * sizeof(std::uint32_t); }

private:
    std::uint32_t count_ = 0;
    RecordBits bits_;
    std::vector<std::uint32_t> list_;
};

}  // namespace cairn
