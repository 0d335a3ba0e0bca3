# docker build -t cablelint . && docker run --rm -v "$PWD:/cables" cablelint check .
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o /cablelint ./cmd/cablelint

FROM scratch
COPY --from=build /cablelint /cablelint
WORKDIR /cables
ENTRYPOINT ["/cablelint"]
