#include "cairn/reference.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace cairn {
namespace {

TEST(Reference, IsTheIdItHolds) {
    EXPECT_EQ(CredentialRef{"a"}, CredentialRef{"a"});
    EXPECT_FALSE(CredentialRef{"a"} == CredentialRef{"b"});
    EXPECT_TRUE(CredentialRef{"a"} < CredentialRef{"b"});
}

TEST(Reference, ToOneKindOfRecordIsNoneToAnother) {
    EXPECT_FALSE((std::is_convertible_v<CredentialRef, ProviderRef>));
    EXPECT_FALSE((std::is_convertible_v<std::string, CredentialRef>));
}

}  // namespace
}  // namespace cairn
