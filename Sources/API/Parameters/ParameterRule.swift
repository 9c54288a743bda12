/// A parameter as a route declares it, whatever the type of its value.
struct ParameterRule: Sendable {
    let name: String
    let isRequired: Bool
    /// What is wrong with a value; nil for nothing.
    let fault: @Sendable (String) -> ValueFault?
}
