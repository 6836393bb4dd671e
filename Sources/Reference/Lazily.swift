internal import Synchronization

/// Makes a value when it is first asked for, once, and keeps it; safe from every thread.
final class Lazily<Value: Sendable>: Sendable {
  private let held = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value made by `make` when it is first asked for.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value; the first call makes it.
  var value: Value {
    held.withLock { held in
      if let held { return held }
      let made = make()
      held = made
      return made
    }
  }
}
