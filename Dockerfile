# docker build -t duplex . && docker run -p 3000:3000 -v duplex:/data duplex

FROM node:24-bookworm-slim AS build
WORKDIR /duplex
# First what decides about the packages, so that a change of the sources does not install them again.
COPY package.json package-lock.json .npmrc ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/markdown/package.json packages/markdown/
COPY packages/protocol/package.json packages/protocol/
COPY prisma/package.json prisma/
RUN npm ci --ignore-scripts --loglevel=error --workspace=apps/server --workspace=apps/web --workspace=packages/markdown --workspace=packages/protocol --workspace=prisma
COPY tsconfig.base.json ./
COPY packages packages
COPY prisma prisma
COPY apps apps
RUN node prisma/generate.mjs && npm run build --workspace=apps/web --workspace=apps/server

FROM node:24-bookworm-slim
WORKDIR /duplex
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# A new volume takes over the owner of the folder it is mounted on.
RUN install --directory --owner=node --group=node /data
COPY --from=build /duplex/apps/server/dist apps/server/dist
COPY --from=build /duplex/apps/web/dist apps/web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.mjs"]
