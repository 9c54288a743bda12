extension Operation {
    /// Every route of the service.
    static let all: [Operation] =
        SystemRoutes.operations + ArticleRoutes.operations + VersionRoutes.operations
        + LikenessRoutes.operations
        + EntityRoutes.operations + StoryRoutes.operations + ComparisonRoutes.operations
        + SourceRoutes.operations + QuoteRoutes.operations + FigureRoutes.operations
        + SearchRoutes.operations + LocateRoute.operations
}
