# Builds Parallax and puts it, with its word lists and sample, into a slim image.
#
#   docker build -t parallax .
#   docker run --rm -p 8080:8080 parallax
#   docker run --rm -p 8080:8080 -v "$PWD/articles:/data:ro" --read-only parallax

FROM swift:6.2-bookworm AS builder
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libssl-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product parallax --static-swift-stdlib \
    && install -D --strip "$(swift build -c release --show-bin-path)/parallax" /out/parallax

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libssl3 libstdc++6 zlib1g \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /out/parallax /usr/bin/parallax
COPY Config /usr/share/parallax/Config
COPY openapi.yaml LICENSE /usr/share/parallax/
COPY Data/sample /usr/share/parallax/Data/sample
# What is served until a directory of articles is mounted over it.
COPY Data/sample /data

ENV PARALLAX_HOME=/usr/share/parallax \
    PARALLAX_HOST=0.0.0.0 \
    PARALLAX_DATA=/data
VOLUME ["/data"]
EXPOSE 8080
# A number, so that a cluster can see that it is not root.
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["parallax", "healthcheck"]
ENTRYPOINT ["parallax"]
CMD ["serve"]
