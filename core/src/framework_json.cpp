#include "cairn/framework_json.h"

#include "fields_credential.h"
#include "fields_framework.h"
#include "fields_writer.h"

namespace cairn {
namespace {

// The reply's shape where it differs from the document's.
struct EqfLevelReply {
    EqfLevel* level = nullptr;
};
struct FrameworkLevelReply {
    FrameworkLevel* level = nullptr;
};
struct FrameworkReply {
    Framework* framework = nullptr;
    std::vector<FrameworkLevelReply> levels;
};
struct FrameworksReply {
    std::vector<EqfLevelReply> eqf;
    std::vector<FrameworkReply> frameworks;
};

template <class Io>
void describe(Io& io, EqfLevelReply& reply) {
    io.must("level", reply.level->level);
    io.must("knowledge", reply.level->knowledge);
    io.must("skills", reply.level->skills);
    io.must("responsibility", reply.level->responsibility);
}

template <class Io>
void describe(Io& io, FrameworkLevelReply& reply) {
    io.must("level", reply.level->level);
    io.must("aliases", reply.level->aliases);
    io("uri", Uri{reply.level->uri});
    io.must("eqf", reply.level->eqf);
    io.must("none", reply.level->none);
}

template <class Io>
void describe(Io& io, FrameworkReply& reply) {
    io.must("id", reply.framework->id);
    io.must("country", reply.framework->country);
    io.must("acronym", reply.framework->acronym);
    io.must("title", reply.framework->title);
    io.must("source", reply.framework->source);
    io.must("confidence", reply.framework->confidence);
    io("confidenceNote", reply.framework->confidence_note);
    io("warning", reply.framework->warning);
    io.must("referenced", reply.framework->referenced);
    io.must("levels", reply.levels);
}

template <class Io>
void describe(Io& io, FrameworksReply& reply) {
    io.must("eqf", reply.eqf);
    io.must("frameworks", reply.frameworks);
}

}  // namespace

std::string encode_frameworks(const Frameworks& frameworks) {
    constexpr LanguageCode english{{'e', 'n'}};        // of a plain string in data/frameworks
    auto& read = const_cast<Frameworks&>(frameworks);  // a Writer only reads
    FrameworksReply reply;
    for (EqfLevel& level : read.eqf)
        reply.eqf.push_back({&level});
    for (Framework& framework : read.national) {
        FrameworkReply& one = reply.frameworks.emplace_back(FrameworkReply{&framework, {}});
        for (FrameworkLevel& level : framework.levels)
            one.levels.push_back({&level});
    }
    return to_json(reply, english);
}

}  // namespace cairn
