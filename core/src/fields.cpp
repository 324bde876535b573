#include "fields.h"

namespace cairn {

void Fields::may_have(const char* key, std::size_t length, void* field, const FieldType& type) {
    member({key, length}, field, type, false);
}

void Fields::must_have(const char* key, std::size_t length, void* field, const FieldType& type) {
    member({key, length}, field, type, true);
}

}  // namespace cairn
