#include "cairn/learner_json.h"

#include "fields_learner.h"
#include "fields_reader.h"
#include "fields_writer.h"
#include "json_document.h"
#include "references.h"

namespace cairn {

Result<Learner> decode_learner(const SourceFile& file, const Catalogue& catalogue, const Frameworks& frameworks) {
    if (file.bytes.size() > max_catalogue_bytes)
        return Problem{std::string(file.name), "", "a learner document has at most 128 MiB of JSON"};
    Problems problems;
    JsonTree tree;
    if (const auto error = read_json(file.bytes, max_json_depth, tree))
        return Problem{std::string(file.name), "", error->message};
    LearnerDocument document;
    Reader(tree, file.name, "", problems).root(document);
    check_references(document.learner, file.name, catalogue, frameworks, problems);
    if (!problems.empty()) return problems;
    return std::move(document.learner);
}

std::string encode_learner(const Learner& learner, LanguageCode first_language) {
    return to_json(LearnerDocument{"learner/1", learner}, first_language);
}

}  // namespace cairn
