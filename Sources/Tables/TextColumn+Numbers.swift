extension TextColumn {
  /// Writes a number of 0 or more in decimal digits, as a piece of the value that the next ``endValue()`` ends.
  public mutating func write(decimal number: Int) {
    var scale = 1
    while number / scale >= 10 { scale *= 10 }
    while scale > 0 {
      write(0x30 &+ UInt8(truncatingIfNeeded: number / scale % 10))
      scale /= 10
    }
  }
}
