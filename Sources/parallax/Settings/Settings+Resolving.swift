extension Settings {
    /// What the layers amount to.
    ///
    /// Reads the file of the reload token; the other files are looked at by ``checkFiles(_:)``.
    init(_ layers: SettingsLayers) throws(SettingsError) {
        let values = SettingValues(layers: layers)
        data = values.text(.data)
        outlets = values.text(.outlets)
        threads = values.count(.threads)
        maxFileBytes = values.bytes(.maxFileBytes)
        maxArticles = values.count(.maxArticles)
        host = values.text(.host) ?? ""
        port = values.count(.port)
        loops = values.count(.loops)
        tls = try Self.tls(values)
        corsOrigins = values.texts(.corsOrigin)
        allowedHosts = values.texts(.allowedHost)
        reloadToken = try Self.reloadToken(layers)
        logLevel = values.text(.logLevel) ?? ""
        logFormat = values.text(.logFormat).flatMap(LogFormat.init) ?? .text
        maxConnections = values.count(.maxConnections)
        maxConnectionsPerAddress = values.count(.maxConnectionsPerAddress)
        rateLimit = values.count(.rateLimit)
        rateWindow = values.count(.rateWindow)
        workQueue = values.count(.workQueue)
        bodyLimit = values.bytes(.bodyLimit)
        cacheBytes = values.bytes(.cacheBytes)
        handshakeTimeout = values.duration(.handshakeTimeout)
        headTimeout = values.duration(.headTimeout)
        bodyTimeout = values.duration(.bodyTimeout)
        writeTimeout = values.duration(.writeTimeout)
        idleTimeout = values.duration(.idleTimeout)
        drainTimeout = values.duration(.drainTimeout)
    }

    /// Looks up every file and directory that a setting names; a missing data directory may still
    /// come.
    ///
    /// - Throws: `unreadable` for the first that is not there, is of the wrong kind or cannot be
    ///   read.
    static func checkFiles(_ layers: SettingsLayers) throws(SettingsError) {
        for setting in Setting.all where setting.shape.isPath {
            let entry = layers.entry(setting)
            for path in entry.values {
                let wanted: Disk.Kind = setting.shape == .directory ? .directory : .file
                if wanted == .directory, Disk.kind(of: path) == nil { continue }
                try Disk.check(path, is: wanted, culprit: entry.origin.culprit(setting.name))
            }
        }
    }

    private static func tls(_ values: SettingValues) throws(SettingsError) -> TLSFiles? {
        switch (values.text(.tlsCert), values.text(.tlsKey)) {
        case (let cert?, let key?): return TLSFiles(cert: cert, key: key)
        case (nil, nil): return nil
        case (_?, nil):
            throw .conflict("tls_cert is set without tls_key; TLS needs both, plain HTTP neither")
        case (nil, _?):
            throw .conflict("tls_key is set without tls_cert; TLS needs both, plain HTTP neither")
        }
    }

    /// The token of the stronger layer: the flag names a file, the environment holds either, the
    /// file names a file.
    private static func reloadToken(_ layers: SettingsLayers) throws(SettingsError) -> Secret? {
        let token = layers.entry(.reloadToken)
        let file = layers.entry(.reloadTokenFile)
        guard let path = file.values.last else {
            return token.values.last.flatMap(Secret.init)
        }
        if let value = token.values.last {
            switch file.origin {
            case .variable:
                throw .conflict(
                    "PARALLAX_RELOAD_TOKEN and PARALLAX_RELOAD_TOKEN_FILE are both set; keep one"
                )
            case .file: return Secret(value)
            case .flag, .standard: break
            }
        }
        let culprit = file.origin.culprit(Setting.reloadTokenFile.name)
        let text = try Disk.text(of: path, limit: 4096, culprit: culprit)
        guard let secret = Secret(String(text.trimmingLineEnds)) else {
            let expected = Setting.reloadToken.shape.expectation
            throw .unreadable(
                culprit: culprit,
                path: path,
                reason: "not a token; expected \(expected)"
            )
        }
        return secret
    }
}

/// Reads checked values out of the layers, each in the unit in which ``Settings`` keeps it.
private struct SettingValues {
    let layers: SettingsLayers

    func texts(_ setting: Setting) -> [String] {
        layers.entry(setting).values
    }

    func text(_ setting: Setting) -> String? {
        texts(setting).last
    }

    func count(_ setting: Setting) -> Int {
        parsed(setting, Digits.value)
    }

    func bytes(_ setting: Setting) -> Int {
        parsed(setting, ByteSize.value)
    }

    func duration(_ setting: Setting) -> Duration {
        .milliseconds(parsed(setting, Seconds.milliseconds))
    }

    private func parsed(_ setting: Setting, _ parse: ([UInt8]) -> Int?) -> Int {
        guard let number = text(setting).flatMap({ parse(Array($0.utf8)) }) else {
            preconditionFailure("\(setting.name): the layers admit only what parses")
        }
        return number
    }
}
