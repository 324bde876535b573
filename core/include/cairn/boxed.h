#pragma once

#include <memory>
#include <utility>

namespace cairn {

/// An optional value that is kept apart: for what is large and rare, so that a record without it pays for one pointer. Copied and
/// compared by value, and used like std::optional.
template <class T>
class Boxed {
public:
    Boxed() = default;
    Boxed(T value) : held_(std::make_unique<T>(std::move(value))) {}
    Boxed(const Boxed& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    bool has_value() const { return held_ != nullptr; }
    explicit operator bool() const { return has_value(); }

    /// Only if has_value().
    T& operator*() { return *held_; }
    const T& operator*() const { return *held_; }
    T* operator->() { return held_.get(); }
    const T* operator->() const { return held_.get(); }

    T& emplace() {
        held_ = std::make_unique<T>();
        return *held_;
    }

    bool operator==(const Boxed& other) const {
        return has_value() == other.has_value() && (!has_value() || *held_ == *other.held_);
    }

private:
    std::unique_ptr<T> held_;
};

}  // namespace cairn
