// SPDX-License-Identifier: Apache-2.0

import CSVIngest

/// The SHA-256 of a text as the content security policy of a page writes it.
enum PolicyHash {
  /// The digest in base 64.
  ///
  /// - Note: RFC 4648 (2006), section 4.
  static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits: UInt32 = 0
    var count = 0
    var encoded = ""
    for digit in FileDigest.sha256(of: Array(text.utf8).span) {
      bits = bits << 4 | UInt32(digit.hexDigitValue ?? 0)
      count += 4
      while count >= 6 {
        count -= 6
        encoded.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    // 32 bytes leave four bits over.
    encoded.append(alphabet[Int(bits << 2 & 63)])
    return encoded + "="
  }
}
