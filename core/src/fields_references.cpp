#include "fields_references.h"

#include "numbers.h"

namespace cairn {

void FieldWalk::walk_form(void* variant, const Alternatives& alternatives) {
    const Alternative& one = alternatives.each[alternatives.which(variant)];
    walk(one.held(variant), *one.type);
}

void FieldWalk::below(std::string_view step, void* field, const FieldType& type) {
    const std::size_t length = path_.size();
    path_ += '/';
    path_ += step;
    walk(field, type);
    path_.resize(length);
}

void FieldWalk::walk(void* field, const FieldType& type) {
    switch (type.form) {
        case FieldType::Form::object:
            meet(path_, type, field);
            return static_cast<const ObjectType&>(type).describe(*this, field);
        case FieldType::Form::leaf:
        case FieldType::Form::code:
            meet(path_, type, field);
            if (&type == &type_of<Used>)
                if (auto* awards = std::get_if<std::vector<CredentialRef>>(static_cast<Used*>(field)))
                    walk(awards, type_of<std::vector<CredentialRef>>);
            return;
        case FieldType::Form::optional: {
            const auto& optional = static_cast<const OptionalType&>(type);
            if (void* held = optional.held(field)) walk(held, *optional.inner);
            return;
        }
        case FieldType::Form::list:
        case FieldType::Form::one_or_more:
        case FieldType::Form::non_empty:
        case FieldType::Form::exactly_one:
            return walk_list(field, static_cast<const ListType&>(type));
    }
}

void FieldWalk::walk_list(void* field, const ListType& type) {
    const auto [first, end] = type.items(field);
    if (first == end) return;
    const bool one = static_cast<std::size_t>(end - first) == type.stride;
    if (type.form == FieldType::Form::exactly_one || (type.form == FieldType::Form::one_or_more && one))
        return walk(first, *type.inner);
    std::size_t index = 0;
    for (char* item = first; item != end; item += type.stride)
        below(digits(index++), item, *type.inner);
}

}  // namespace cairn
