-- CreateTable
CREATE TABLE "preference" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "preference_personId_version_idx" ON "preference"("personId", "version");

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
