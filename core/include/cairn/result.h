#pragma once
// Errors are values with a place. Nothing in core throws; a function that can fail says so in its type.

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cairn {

/// One thing wrong with a document, said so that its author can mend it.
struct Problem {
    std::string file;     ///< as the caller named it; empty if no file is involved
    std::string pointer;  ///< JSON Pointer (RFC 6901); "" is the whole document
    std::string message;  ///< what was expected there, in one sentence

    bool operator==(const Problem&) const = default;
};

/// All problems found, in document order. Empty means sound.
using Problems = std::vector<Problem>;

/// Either a value or the problems that prevented it (never empty).
template <class T>
class Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Problems problems) : held_(std::move(problems)) {}
    Result(Problem problem) : held_(Problems{std::move(problem)}) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only if ok().
    T& value() { return *std::get_if<0>(&held_); }
    const T& value() const { return *std::get_if<0>(&held_); }

    /// Only if not ok().
    const Problems& problems() const { return *std::get_if<1>(&held_); }

private:
    std::variant<T, Problems> held_;
};

}  // namespace cairn
