import ArgumentParser

/// The flags about articles: where they are and how they are read.
struct ReadingFlags: SettingFlags {
    @Option(help: Setting.config.help) var config: String?
    @Option(help: Setting.data.help) var data: String?
    @Option(help: Setting.outlets.help) var outlets: String?
    @Option(help: Setting.threads.help) var threads: String?
    @Option(help: Setting.maxFileBytes.help) var maxFileBytes: String?
    @Option(help: Setting.maxArticles.help) var maxArticles: String?
    @Option(help: Setting.logLevel.help) var logLevel: String?
    @Option(help: Setting.logFormat.help) var logFormat: String?

    var given: [(setting: Setting, values: [String])] {
        single([
            (.config, config), (.data, data), (.outlets, outlets), (.threads, threads),
            (.maxFileBytes, maxFileBytes), (.maxArticles, maxArticles),
            (.logLevel, logLevel), (.logFormat, logFormat),
        ])
    }
}
