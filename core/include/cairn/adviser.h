#pragma once
// All that can be asked about a learner and one loaded catalogue, as replies in JSON: the door of audit.wasm and plan.wasm, as explorer.h is
// that of explore.wasm. It indexes nothing, because nothing is searched. engine.ts is the manual of requests and replies.

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cairn/catalogue.h"
#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/result.h"

namespace cairn {

struct AuditQuestion;

class Adviser {
public:
    explicit Adviser(Frameworks frameworks);

    /// Decodes and checks one catalogue; the reply is {"hash"}. If it is not sound, what was loaded stays loaded.
    Result<std::string> open(std::span<const SourceFile> files);

    // Without a catalogue, each of these is a problem that says so.

    /// {"text": a learner document} → {"learner", "unknown": ids of records that this catalogue does not have}.
    Result<std::string> learner(std::string_view request) const;
    /// {"award", "date", "learner", "entry"?} → `Audit` (audit_json.h).
    Result<std::string> audit(std::string_view request) const;
    /// The same request → `OtherDates`: what will be different for it on later days.
    Result<std::string> other_dates(std::string_view request) const;
    /// {"date", "learner"} → `Reach`.
    Result<std::string> reach(std::string_view request) const;

    /// {"award", "start", "objective", "learner", "steps"?} → a plan (plan_json.h): at most so many steps are made. `better` is told of each plan
    /// that is better than those before, while it is looked for.
    Result<std::string> plan(std::string_view request, FunctionRef<void(std::string_view)> better) const;

    /// Null if none is loaded.
    const Catalogue* catalogue() const { return catalogue_.get(); }

private:
    Result<const Credential*> award(const std::string& id) const;
    Result<std::string> answer(std::string_view request, FunctionRef<std::string(const AuditQuestion&)> answer) const;

    std::unique_ptr<Frameworks> frameworks_;  // stays where it is when the adviser moves
    std::unique_ptr<Catalogue> catalogue_;
};

}  // namespace cairn
