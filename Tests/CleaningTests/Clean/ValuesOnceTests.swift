import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ValuesOnceTests {
  @Test func aNumberStandsInOneOfTheColumnsOfItsField() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "phone,phone-2,email,email-2\n"
        + "02 99 00 00 01,02.99.00.00.01,a@provider.example.org;b@provider.example.org,B@provider.example.org\n"
        + "02 99 00 00 01,02 99 00 00 02,a@provider.example.org,b@provider.example.org\n")
    let table = outcome.table
    #expect(table["phone"]?[0] == "+33299000001" && table["phone-2"]?.value(0) == nil)
    #expect(table["email-2"]?.value(0) == nil)
    #expect(table["phone-2"]?[1] == "+33299000002")
    #expect(table["email-2"]?[1] == "b@provider.example.org")
  }
}
