#pragma once
// How much of what a learner should be told a record says: elements M2 to M11 of Annex I of the Council Recommendation on
// micro-credentials (2022/C 243/02), and (a) to (q) of the Cedefop template (slides of 3 July 2025). Derived, never stated.
//
//   M2  (a)  title                             (d)  weeks, pace or intensity
//   M3       the provider's country or region  (g)  mode, `towards` or a requirement
//   M4  (b)  provider or awarding body         (i)  an occupational standard or occupations (ESCO, ISCO)
//   M6  (c)  an outcome's words or skills      (k)  the certificate's format
//   M7  (e)  hours or credits                  (l)  entry requirements, even as a note
//   M8  (h)  EQF or national level; M8 also    (m)  audience
//            answered by the QF-EHEA cycle     (n)  countries or regions where it is available
//   M9  (f)  types of assessment               (o)  purpose or aim
//   M10 (j)  delivery format; M10 also         (p)  an amount or ways of funding
//            answered by the learning site     (q)  further information
//   M11      a mechanism of quality assurance, of the record or its provider
//
// M1 (the learner) and M5 (the date of issue) belong to an issued credential, not to a catalogue entry.

#include <array>
#include <cstddef>
#include <cstdint>

#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/provider.h"

namespace cairn {

enum class TransparencyElement : std::uint8_t {
    m2,
    m3,
    m4,
    m6,
    m7,
    m8,
    m9,
    m10,
    m11,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q
};
CAIRN_CODES(TransparencyElement, "M2", "M3", "M4", "M6", "M7", "M8", "M9", "M10", "M11", "a", "b", "c", "d", "e", "f",
            "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q");

struct Transparency {
    /// By TransparencyElement, in the order of the enum.
    std::array<bool, codes_of<TransparencyElement>.size()> answered{};

    bool answers(TransparencyElement element) const { return answered[static_cast<std::size_t>(element)]; }
    /// Answered elements in whole percent of all, rounded to the nearest.
    int percent() const;
};

Transparency transparency_of(const Credential& credential, const Provider& provider);

}  // namespace cairn
