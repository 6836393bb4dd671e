extension Array {
  /// The elements of all lists, in order, in one allocation; each list is let go once it is taken over.
  ///
  /// Flattened, millions of elements would be moved again each time the result outgrows its place.
  public init(joining lists: consuming [[Element]]) {
    self = []
    reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for place in lists.indices {
      append(contentsOf: lists[place])
      lists[place] = []
    }
  }
}
