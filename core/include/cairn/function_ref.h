#pragma once
// A function passed down for the length of a call. std::function would copy what it is given, which is code for every use.

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace cairn {

template <class Signature>
class FunctionRef;

/// Refers to a callable that must outlive it; so it is a parameter, not a member. May be empty.
template <class R, class... Args>
class FunctionRef<R(Args...)> {
public:
    FunctionRef(std::nullptr_t = nullptr) {}

    template <class F>
    requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef> && std::is_invocable_r_v<R, F&, Args...>)
        FunctionRef(F&& function)
        : object_(const_cast<void*>(static_cast<const void*>(std::addressof(function)))),
          call_([](void* object, Args... args) -> R {
              return (*static_cast<std::remove_reference_t<F>*>(object))(std::forward<Args>(args)...);
          }) {}

    explicit operator bool() const { return call_ != nullptr; }
    R operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }

private:
    void* object_ = nullptr;
    R (*call_)(void*, Args...) = nullptr;
};

}  // namespace cairn
