import Fields

/// Fields that survive a merge together: they come from one mention.
struct MergeUnit: Sendable {
  /// The columns, by their place in the batch; of a consent the answer comes before its date and wording.
  var places: [Int]
  /// Which mention gives its values.
  var rule: Field.Survivorship
  /// The sources that come first, for this unit alone.
  var sources: [String]?
  /// What its fields are called together, `address` or `name`; `nil` when one field stands alone.
  var group: String? = nil

  /// Whether what the record that a person chose leaves blank is taken from the others: a name is one name, while the parts of two
  /// addresses are none.
  var isCompleted: Bool { group == "name" }

  /// The units of these columns: an address, a name, a consent with its date, each other field alone.
  static func units(_ names: [String], _ choices: MergeChoices) -> [MergeUnit] {
    var units: [MergeUnit] = []
    var placeOfGroup: [String: Int] = [:]
    var chosenGroups: Set<String> = []
    for (place, name) in names.enumerated() {
      let field = Catalogue.field(ofColumn: name)
      var rule = field?.survivorship ?? .mostFrequent
      var sources: [String]?
      let key = groupKey(name, field)
      let choice = choices.choice(of: name) ?? key.flatMap(choices.choice)
      switch choice {
      case .rule(let chosen): rule = chosen
      case .sources(let order):
        rule = .preferred
        sources = order
      case nil: break
      }
      guard let key else {
        units.append(MergeUnit(places: [place], rule: rule, sources: sources))
        continue
      }
      let isChosen = choice != nil
      if isChosen { chosenGroups.insert(key) }
      if let known = placeOfGroup[key] {
        let leads = name == key
        units[known].places.insert(place, at: leads ? 0 : units[known].places.count)
        // In whatever order the file has them: the rule is a person's, else that of the answer, not of its date.
        if isChosen || leads && !chosenGroups.contains(key) {
          units[known].rule = rule
          units[known].sources = sources
        }
      } else {
        placeOfGroup[key] = units.count
        if !isChosen {
          rule = groups.contains(key) ? .mostComplete : rule
        }
        units.append(MergeUnit(places: [place], rule: rule, sources: sources, group: key))
      }
    }
    return units
  }

  /// The groups that a choice may name, for all their fields.
  static let groups: Set<String> = ["address", "name"]

  /// The group that a column survives with; `nil` when it stands alone.
  static func groupKey(_ name: String, _ field: Field?) -> String? {
    field?.mergeGroup
  }
}
