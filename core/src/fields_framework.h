#pragma once
// The keys of a document of data/frameworks: the EQF itself, or a national framework (data/schema/framework.schema.json).

#include <string>
#include <vector>

#include "cairn/framework.h"
#include "fields.h"

namespace cairn {

CAIRN_CODES(Confidence, "high", "medium", "low");

/// What a document has and the model does not keep: background for whoever edits the file, and the format's name.
struct FrameworkPaperwork {
    std::string cairn;
    Text note;
    Extensions extensions;
};

struct EqfDocument {
    FrameworkPaperwork paperwork;
    std::string id;
    Text title;
    std::string source;
    std::vector<EqfLevel> levels;
};

struct NationalDocument {
    FrameworkPaperwork paperwork;
    Framework framework;
};

template <class Io>
void describe(Io& io, FrameworkPaperwork& paperwork) {
    io.must("cairn", paperwork.cairn);
    io("note", paperwork.note);
    io.extensions(paperwork.extensions);
    io.require(paperwork.cairn.empty() || paperwork.cairn == "framework/1", "cairn", "expected \"framework/1\"");
}

template <class Io>
void describe(Io& io, EqfLevel& level) {
    Extensions unkept;
    io.must("level", bounded(level.level, 1, 8));
    io.must("knowledge", level.knowledge);
    io.must("skills", level.skills);
    io.must("responsibility-autonomy", level.responsibility);
    io.extensions(unkept);
}

template <class Io>
void describe(Io& io, EqfDocument& document) {
    io.must("id", document.id);
    io.must("title", document.title);
    io.must("source", document.source);
    io.must("levels", document.levels);
    describe(io, document.paperwork);
    bool in_order = document.levels.size() == 8;
    for (std::size_t i = 0; in_order && i < 8; ++i)
        in_order = document.levels[i].level == static_cast<int>(i) + 1;
    io.require(in_order, "levels", "expected the eight levels of the EQF, ascending");
}

template <class Io>
void describe(Io& io, FrameworkLevel& level) {
    Extensions unkept;
    io.must("level", level.level);
    io("aliases", level.aliases);
    io("uri", Uri{level.uri});
    io.must("eqf", level.eqf);
    io.must("none", level.none);
    io.extensions(unkept);
    bool ascending = true;
    for (std::size_t i = 0; i < level.eqf.size(); ++i)
        ascending = ascending && level.eqf[i] >= 1 && level.eqf[i] <= 8 && (i == 0 || level.eqf[i - 1] < level.eqf[i]);
    io.require(ascending, "eqf", "expected EQF levels from 1 to 8, ascending");
    io.require(!level.eqf.empty() || level.none, "none", "expected true, since the level has no EQF level");
}

template <class Io>
void describe(Io& io, NationalDocument& document) {
    Framework& framework = document.framework;
    io.must("id", framework.id);
    io("otherIds", framework.other_ids);
    io.must("country", framework.country);
    io.must("acronym", framework.acronym);
    io.must("title", framework.title);
    io.must("source", framework.source);
    io.must("confidence", framework.confidence);
    io("confidenceNote", framework.confidence_note);
    io("warning", framework.warning);
    io.must("referenced", framework.referenced);
    io.must("levels", non_empty(framework.levels));
    describe(io, document.paperwork);
    const auto colon = framework.id.find(':');
    io.require(framework.id.empty() || (colon == framework.id.rfind(':') && colon != std::string::npos && colon >= 2 &&
                                        colon + 1 < framework.id.size()),
               "id", "expected an id such as \"IE:NFQ\"");
}

}  // namespace cairn
