#include "simulation_sample.h"

#include <gtest/gtest.h>

#include <utility>

#include "cairn/schedule.h"

namespace cairn {
namespace {

std::string with_award(const std::string& modules, const std::vector<std::string>& ids, const std::string& rule) {
    std::string all;
    for (const std::string& id : ids)
        all += (all.empty() ? "" : ",") + (R"({"credential":")" + id) + "\"}";
    return '[' + modules +
           R"(,{"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":{")" + rule +
           "\":[" + all + "]}}}]";
}

}  // namespace

std::string simulated_module(const std::string& id, int weeks, const std::string& duration, const std::string& more) {
    return R"({"id":")" + id + R"(","title":"M","provider":"ie","kind":"microcredential",)" +
           R"("cost":{"amount":100,"currency":"EUR"},"duration":{)" + duration + R"("weeks":)" + std::to_string(weeks) +
           '}' + more + '}';
}

SimulationSample::SimulationSample(const std::string& modules, const std::vector<std::string>& ids,
                                   const std::string& learner, const std::string& rule)
    : sample_(with_award(modules, ids, rule), learner) {
    std::vector<std::uint32_t> records;
    for (const std::string& id : ids)
        records.push_back(sample_.record(id));
    auto found = schedule(sample_.question(), records, {});
    if (!found.plan) ADD_FAILURE() << "there is no schedule";
    if (found.plan) plan_ = std::move(*found.plan);
}

Simulation SimulationSample::simulate(const SimulationRequest& request) const {
    return cairn::simulate(sample_.question(), plan_, request);
}

SimulationAssumptions all_goes_well() {
    SimulationAssumptions sure;
    sure.pass = sure.pass_again = sure.intake_held = sure.intake_recurs = Decimal::whole(100);
    sure.slips = {{100, 1}};
    return sure;
}

SimulationAssumptions each_is_failed_once() {
    SimulationAssumptions once = all_goes_well();
    once.pass = {};
    return once;
}

SimulationRequest few(SimulationAssumptions assumptions) {
    return {std::move(assumptions), 10, 1, CurrencyCode{"EUR"}};
}

std::string only_finish(const Simulation& simulation) {
    const auto& by = simulation.finish_by;
    if (simulation.finished == 0) return "never";
    if (simulation.finished != simulation.runs || by.front() != by.back()) return "not all on one day";
    return to_string(*by.front());
}

}  // namespace cairn
