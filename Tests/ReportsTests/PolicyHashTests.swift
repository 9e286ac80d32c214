// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

struct `The hash in a policy` {
  @Test(arguments: [
    // printf abc | openssl dgst -sha256 -binary | base64
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    // printf '' | openssl dgst -sha256 -binary | base64
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
  ])
  func `is a digest in base 64`(text: String, hash: String) {
    #expect(PolicyHash.base64(text) == hash)
  }
}
