import Foundation

/// The figures of a JSON summary, without the times.
struct Summary {
  let object: [String: Any]

  init(_ text: String) {
    object = (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
  }

  /// Every figure by its place, without seconds.
  var figures: [String: String] {
    var figures: [String: String] = [:]
    func walk(_ value: Any, _ place: String) {
      if let members = value as? [String: Any] {
        for (key, value) in members where key != "seconds" { walk(value, "\(place).\(key)") }
      } else if let items = value as? [Any] {
        for (index, item) in items.enumerated() { walk(item, "\(place).\(index)") }
      } else {
        figures[place] = "\(value)"
      }
    }
    walk(object, "")
    return figures
  }

  /// The fates of each source, by source.
  var sources: [(name: String, fates: [String: Int])] {
    (object["sources"] as? [[String: Any]] ?? []).map { source in
      (source["source"] as? String ?? "", source.compactMapValues { $0 as? Int })
    }
  }

  /// The fates of all sources.
  var totals: [String: Int] {
    (object["totals"] as? [String: Any] ?? [:]).compactMapValues { $0 as? Int }
  }
}
