import Foundation
import Pipelines
import Tables
import Testing

@testable import Reports

struct ReviewPageTests {
  private var pairs: [ReviewPair] {
    var origins = Origins()
    let part = origins.index(of: Part(source: "shop", file: "orders.csv"))
    origins.append(part: part, record: 1)
    origins.append(part: part, record: 2)
    let batch = Batch(
      columns: [
        ("a", TextColumn(["k1", "k3"])), ("b", TextColumn(["k2", "k4"])),
        ("certainty", TextColumn(["51", "40"])),
        ("file a", TextColumn(["orders.csv", "orders.csv"])),
        ("file b", TextColumn(["orders.csv", "orders.csv"])), ("record a", TextColumn(["1", "3"])),
        ("record b", TextColumn(["2", "4"])),
        ("last-name a", TextColumn(["</script><script>alert(1)</script>", "Le Goff"])),
        ("last-name b", TextColumn(["Exemple", "Legoff"])), ("city a", TextColumn(["", ""])),
        ("city b", TextColumn(["", "Brest"])),
        ("points", TextColumn(["name +28 | phone -31", ""])),
      ], origins: origins)
    return ReviewPair.pairs(of: batch, limit: 10)
  }

  @Test func aPairShowsTheFieldsThatOneOfTheTwoFills() {
    #expect(pairs.count == 2)
    #expect(pairs[0].fields.map(\.name) == ["last-name"])
    #expect(pairs[1].fields.map(\.name) == ["last-name", "city"])
    #expect(pairs[0].points == ["name +28", "phone -31"])
    #expect(pairs[0].places.b == "orders.csv, 2")
  }

  @Test func noValueCanEndTheScriptElement() {
    let html = ReviewDocument(pairs, language: .english).html
    #expect(!html.contains("</script><script>alert"))
    #expect(html.contains("\\u003c/script>"))
  }

  @Test(arguments: [Language.english, .french])
  func thePageLoadsNothingFromElsewhere(language: Language) {
    let html = ReviewDocument(pairs, language: language).html
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("src="))
  }

  @Test func theLimitIsObeyed() {
    #expect(ReviewPair.pairs(of: Batch(), limit: 5).isEmpty)
    #expect(ReviewDocument([], language: .french).html.contains("decisions.csv"))
  }
}

/// What the page is made of, beside the pairs.
struct ReviewDocumentTests {
  /// The digest that `printf '' | openssl dgst -sha256 -binary | base64` prints.
  @Test func aHashIsThatOfThePolicyStandard() {
    #expect(
      ReviewDocument.hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  /// The policy lets run what the page holds, letter for letter, and nothing else.
  @Test func thePolicyNamesTheScriptAndTheStyle() throws {
    let html = ReviewDocument([], language: .english).html
    func inside(_ tag: String) throws -> String {
      let start = try #require(html.range(of: "<\(tag)>"))
      let end = try #require(html.range(of: "</\(tag)>", range: start.upperBound..<html.endIndex))
      return String(html[start.upperBound..<end.lowerBound])
    }
    #expect(html.contains("script-src '\(ReviewDocument.hash(try inside("script")))'"))
    #expect(html.contains("style-src '\(ReviewDocument.hash(try inside("style")))'"))
    #expect(!html.contains("unsafe-inline") && html.contains("<noscript>"))
  }
}
