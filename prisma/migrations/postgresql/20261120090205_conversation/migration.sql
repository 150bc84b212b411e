-- AlterTable
ALTER TABLE "person" ADD COLUMN     "quietHours" TEXT,
ADD COLUMN     "quietUntil" TEXT,
ADD COLUMN     "status" TEXT;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "defaultSince" TEXT,
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "posting" TEXT NOT NULL DEFAULT 'everyone',
ADD COLUMN     "slowSeconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "readSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "level" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "markSeq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mutedAt" TEXT,
ADD COLUMN     "position" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sectionId" TEXT;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "pinnedAt" TEXT,
ADD COLUMN     "poll" TEXT,
ADD COLUMN     "reactions" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "replies" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replyTo" TEXT,
ADD COLUMN     "threadId" TEXT;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "byId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "emoji" TEXT;

-- CreateTable
CREATE TABLE "section" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "threadId" TEXT,
    "text" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "saved_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "choices" TEXT NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply" (
    "messageId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "pin" (
    "messageId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "pinnedAt" TEXT NOT NULL,

    CONSTRAINT "pin_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "revision" (
    "messageId" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("messageId","until")
);

-- CreateIndex
CREATE INDEX "section_personId_version_idx" ON "section"("personId", "version");

-- CreateIndex
CREATE INDEX "draft_personId_version_idx" ON "draft"("personId", "version");

-- CreateIndex
CREATE INDEX "saved_personId_version_idx" ON "saved"("personId", "version");

-- CreateIndex
CREATE INDEX "saved_messageId_idx" ON "saved"("messageId");

-- CreateIndex
CREATE INDEX "ballot_personId_version_idx" ON "ballot"("personId", "version");

-- CreateIndex
CREATE INDEX "ballot_messageId_idx" ON "ballot"("messageId");

-- CreateIndex
CREATE INDEX "reply_threadId_seq_idx" ON "reply"("threadId", "seq");

-- CreateIndex
CREATE INDEX "pin_roomId_pinnedAt_idx" ON "pin"("roomId", "pinnedAt");

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved" ADD CONSTRAINT "saved_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved" ADD CONSTRAINT "saved_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
