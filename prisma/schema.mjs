import { readFileSync } from 'node:fs'

export const providers = ['sqlite', 'postgresql']

/** What the database should look like. */
export const models = () => readFileSync(new URL('models.prisma', import.meta.url), 'utf8')

/** The models with the header of one provider: Prisma fixes the provider when the client is generated. */
export const schemaFor = (provider, ofModels = models()) => `generator client {
  provider               = "prisma-client"
  output                 = "./${provider}"
  runtime                = "nodejs"
  moduleFormat           = "esm"
  generatedFileExtension = "ts"
  importFileExtension    = "ts"
}

datasource db {
  provider = "${provider}"
}

${ofModels}`
