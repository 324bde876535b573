#include "cairn/simulation_json.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents.h"
#include "simulation_sample.h"

namespace cairn {
namespace {

TEST(SimulationJson, SaysWhatWasAssumedAndWhatCameOfIt) {
    const SimulationSample one(simulated_module("m1", 2), {"m1"},
                               R"("planning":{"deadline":"2027-01-20","budget":{"amount":200,"currency":"EUR"}})");
    SimulationRequest request = few(each_is_failed_once());
    request.assumptions.pass_of = {{{"award"}, Decimal{9'950}}};
    EXPECT_EQ(
        encode_simulation(one.question(), one.plan(), request, one.simulate(request)),
        R"({"award":"award","start":"2027-01-04","planned":{"finish":"2027-01-17","cost":100},"runs":10,"seed":1,)"
        R"("assumptions":{"pass":0,"passAgain":100,"retakes":2,"retakeFee":100,"intakeHeld":100,"intakeRecurs":100,)"
        R"("slips":[{"percent":100,"weight":1}],"keepLimits":true,"passOf":[{"credential":"award","pass":99.5}]},)"
        R"("finished":10,"finishBy":[{"percent":10,"date":"2027-01-31"},{"percent":25,"date":"2027-01-31"},)"
        R"({"percent":50,"date":"2027-01-31"},{"percent":75,"date":"2027-01-31"},{"percent":90,"date":"2027-01-31"},)"
        R"({"percent":95,"date":"2027-01-31"}],"months":[{"month":"2027-01","runs":10}],)"
        R"("deadline":{"date":"2027-01-20","runs":0},"cost":{"currency":"EUR","mean":200,"within":[)"
        R"({"percent":10,"amount":200},{"percent":25,"amount":200},{"percent":50,"amount":200},)"
        R"({"percent":75,"amount":200},{"percent":90,"amount":200},{"percent":95,"amount":200}],)"
        R"("bins":[{"from":200,"below":200.01,"runs":10}]},"budget":{"amount":200,"runs":10},"compared":10,)"
        R"("modules":[{"credential":"m1","failed":10,"moved":0,"ended":0,"days":14,"rescued":0}]})");
}

TEST(SimulationJson, LeavesOutADateByWhichNotSoManyFinish) {
    const SimulationSample one(simulated_module("m1", 2), {"m1"});
    SimulationRequest request = few({});
    request.currency.reset();
    request.assumptions.pass = request.assumptions.pass_again = {};
    const std::string text = encode_simulation(one.question(), one.plan(), request, one.simulate(request));
    EXPECT_NE(text.find(R"("finished":0,"finishBy":[{"percent":10},{"percent":25})"), std::string::npos) << text;
    EXPECT_EQ(text.find("cost"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("months":[])"), std::string::npos) << text;
}

struct Decoded {
    Decoded() : sample(simulated_module("m1", 2), {"m1"}) {}
    Result<SimulationAssumptions> from(std::string_view json) const {
        return decode_assumptions(json, sample.sample().catalogue());
    }
    /// The first problem.
    std::string problem(std::string_view json) const {
        const auto decoded = from(json);
        return decoded ? "none" : decoded.problems().front().pointer + ": " + decoded.problems().front().message;
    }
    SimulationSample sample;
};

TEST(SimulationJson, ReadsBackWhatItWrites) {
    const Decoded decoded;
    EXPECT_EQ(decoded.from("{}").value(), SimulationAssumptions{}) << "what is left out is assumed as ever";
    const auto some = decoded.from(
        R"({"pass":72.25,"passAgain":60,"retakes":1,"retakeFee":33.5,"intakeHeld":0,"intakeRecurs":100,
            "slips":[{"percent":90,"weight":2}],"keepLimits":false,"passOf":[{"credential":"m1","pass":1}]})");
    ASSERT_TRUE(some) << shown(some.problems());
    SimulationAssumptions expected;
    expected.pass = Decimal{7'225};
    expected.pass_again = Decimal::whole(60);
    expected.retakes = 1;
    expected.retake_fee = Decimal{3'350};
    expected.intake_held = {};
    expected.intake_recurs = Decimal::whole(100);
    expected.slips = {{90, 2}};
    expected.keep_limits = false;
    expected.pass_of = {{{"m1"}, Decimal::whole(1)}};
    EXPECT_EQ(some.value(), expected);
}

TEST(SimulationJson, SaysWhatIsWrongWithAssumptions) {
    const Decoded decoded;
    EXPECT_EQ(decoded.problem(R"({"pass":101})").substr(0, 6), "/pass:");
    EXPECT_EQ(decoded.problem(R"({"pass":0.001})").substr(0, 6), "/pass:");
    EXPECT_EQ(decoded.problem(R"({"retakes":21})").substr(0, 9), "/retakes:");
    EXPECT_EQ(decoded.problem(R"({"slips":[]})").substr(0, 7), "/slips:");
    EXPECT_EQ(decoded.problem(R"({"slips":[{"percent":100,"weight":0}]})").substr(0, 16), "/slips/0/weight:");
    EXPECT_EQ(decoded.problem(R"({"slips":[{"percent":100}]})").substr(0, 9), "/slips/0:");
    EXPECT_EQ(decoded.problem(R"({"passOf":[{"credential":"m2","pass":50}]})"),
              "/passOf/0/credential: expected a credential of the catalogue");
    EXPECT_EQ(decoded.problem(R"({"passOf":[{"credential":"m1","pass":50},{"credential":"m1","pass":60}]})"),
              "/passOf/1/credential: expected each credential once");
    EXPECT_EQ(decoded.problem(R"({"retake":1})").substr(0, 8), "/retake:");
}

}  // namespace
}  // namespace cairn
