// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tagging

struct `The forms of a word` {
  @Test(arguments: [
    ("trust", ["trust", "trusts", "trusted", "trusting"]),
    ("worry", ["worry", "worries", "worried", "worrying"]),
    ("freeze", ["freeze", "freezes", "froze", "frozen", "freezing"]),
    ("go", ["go", "goes", "went", "gone", "going"]),
    ("stop", ["stop", "stops", "stopped", "stopping"]),
    ("lie", ["lie", "lies", "lay", "lain", "lying"]),
    ("push", ["push", "pushes", "pushed", "pushing"]),
    ("agree", ["agree", "agrees", "agreed", "agreeing"]),
    ("play", ["play", "plays", "played", "playing"]),
    ("quit", ["quit", "quits", "quitted", "quitting"]),
    ("get", ["get", "gets", "got", "gotten", "getting"]),
    ("champion", ["champion", "champions", "championed", "championing"]),
    ("be", ["be", "is", "are", "was", "were", "been", "being", "am"]),
    ("company", ["company", "companies"]),
  ])
  func `knows the forms of a word`(word: String, forms: [String]) {
    #expect(Inflection.forms(of: word).isSuperset(of: forms))
  }

  @Test(arguments: [("trust", "truster"), ("need", "needded"), ("show", "showwed"), ("go", "goed")])
  func `makes no forms against the rules`(word: String, form: String) {
    #expect(!Inflection.forms(of: word).contains(form))
  }

  @Test(arguments: [
    ("organise", "organize"), ("behaviour", "behavior"), ("prioritization", "prioritisation"),
    ("sceptical", "skeptical"), ("cancelled", "canceled"), ("programme", "program"),
  ])
  func `knows both spellings of a word`(word: String, other: String) {
    #expect(SpellingVariants.variants(of: word).contains(other))
    #expect(SpellingVariants.variants(of: other).contains(word))
  }
}
