// SPDX-License-Identifier: Apache-2.0

/// Currencies as exports write them beside amounts.
enum CurrencyCode {
  /// The ISO 4217 code of a symbol or a code; `nil` where it is neither.
  ///
  /// `$` alone is taken for the US dollar; `kr` has no code, since three countries use it, and is
  /// accepted as a currency that is not named.
  static func reading(of text: String) -> String?? {
    let word = text.trimmedCell
    if word.isEmpty { return .some(nil) }
    if let code = symbols[word] { return .some(code) }
    let capitals = word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if word.utf8.count == 3, capitals, codes.contains(word) { return .some(word) }
    return unnamed.contains(word) ? .some(nil) : nil
  }

  private static let unnamed: Set<String> = ["kr", "kr.", "Kr", "Kr."]
  private static let symbols = [
    "$": "USD", "US$": "USD", "USD$": "USD", "\u{20AC}": "EUR", "\u{A3}": "GBP", "\u{A5}": "JPY",
    "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "R$": "BRL",
    "MX$": "MXN", "HK$": "HKD", "S$": "SGD", "\u{20B9}": "INR", "Rs": "INR", "Rs.": "INR",
    "\u{20BD}": "RUB", "\u{20A9}": "KRW", "\u{20BA}": "TRY", "\u{20AA}": "ILS", "\u{20B4}": "UAH",
    "z\u{142}": "PLN", "K\u{10D}": "CZK", "Ft": "HUF", "Fr.": "CHF", "SFr.": "CHF",
    "\u{E3F}": "THB",
    "\u{20AB}": "VND", "\u{20B1}": "PHP", "\u{20A6}": "NGN", "lei": "RON", "\u{43B}\u{432}": "BGN",
  ]

  /// The codes in circulation (ISO 4217, list one), metals and test codes left out.
  private static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW \
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK \
    SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
    VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """.split(separator: " ").map(String.init)
  )
}
