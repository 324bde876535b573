#include "cairn/requirement.h"

#include <concepts>
#include <type_traits>

#include "numbers.h"

namespace cairn {
namespace {

template <class T>
concept HasList = requires(const T& form) {
    { form.of } -> std::convertible_to<const std::vector<Requirement>&>;
};

void append_list(const std::string& step, const std::vector<Requirement>& nodes, std::vector<ChildNode>& out) {
    out.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        out.push_back({step + '/' + digits(i), &nodes[i]});
}

void append_branch(std::string_view step, const std::vector<Requirement>& branch, std::vector<ChildNode>& out) {
    if (!branch.empty()) out.push_back({std::string(step), &branch.front()});
}

}  // namespace

std::vector<ChildNode> children(const Requirement& node) {
    std::vector<ChildNode> out;
    std::visit(
        [&](const auto& form) {
            using T = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<T, When>) {
                append_branch("/when", form.test, out);
                append_branch("/then", form.then, out);
                append_branch("/else", form.otherwise, out);
            } else if constexpr (std::is_same_v<T, SomeOf>) {
                append_list("/some/of", form.of, out);
            } else if constexpr (HasList<T>) {
                append_list('/' + std::string(T::key), form.of, out);
            }
        },
        node.form);
    return out;
}

}  // namespace cairn
