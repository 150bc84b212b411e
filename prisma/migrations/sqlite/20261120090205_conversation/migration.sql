-- AlterTable
ALTER TABLE "person" ADD COLUMN "quietHours" TEXT;
ALTER TABLE "person" ADD COLUMN "quietUntil" TEXT;
ALTER TABLE "person" ADD COLUMN "status" TEXT;

-- CreateTable
CREATE TABLE "section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    CONSTRAINT "section_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "threadId" TEXT,
    "text" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "draft_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "saved" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "saved_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "saved_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    CONSTRAINT "ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ballot_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "reply" (
    "messageId" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "pin" (
    "messageId" TEXT NOT NULL PRIMARY KEY,
    "roomId" TEXT NOT NULL,
    "pinnedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "revision" (
    "messageId" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("messageId", "until"),
    CONSTRAINT "revision_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "posting" TEXT NOT NULL DEFAULT 'everyone',
    "slowSeconds" INTEGER NOT NULL DEFAULT 0,
    "defaultSince" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "archivedAt" TEXT,
    CONSTRAINT "room_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_room" ("archivedAt", "createdAt", "createdBy", "deletedAt", "id", "kind", "name", "topic", "version") SELECT "archivedAt", "createdAt", "createdBy", "deletedAt", "id", "kind", "name", "topic", "version" FROM "room";
DROP TABLE "room";
ALTER TABLE "new_room" RENAME TO "room";
CREATE INDEX "room_kind_name_idx" ON "room"("kind", "name");
CREATE TABLE "new_member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" TEXT NOT NULL,
    "readSeq" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "member_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_member" ("deletedAt", "id", "joinedAt", "personId", "role", "roomId", "version") SELECT "deletedAt", "id", "joinedAt", "personId", "role", "roomId", "version" FROM "member";
DROP TABLE "member";
ALTER TABLE "new_member" RENAME TO "member";
CREATE INDEX "member_roomId_version_idx" ON "member"("roomId", "version");
CREATE TABLE "new_membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "readSeq" INTEGER NOT NULL,
    "joinedAt" TEXT NOT NULL,
    "markSeq" INTEGER NOT NULL DEFAULT 0,
    "level" TEXT NOT NULL DEFAULT 'all',
    "mutedAt" TEXT,
    "sectionId" TEXT,
    "position" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "membership_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_membership" ("deletedAt", "id", "joinedAt", "personId", "readSeq", "roomId", "version") SELECT "deletedAt", "id", "joinedAt", "personId", "readSeq", "roomId", "version" FROM "membership";
DROP TABLE "membership";
ALTER TABLE "new_membership" RENAME TO "membership";
CREATE INDEX "membership_personId_version_idx" ON "membership"("personId", "version");
CREATE TABLE "new_message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "roomId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "editedAt" TEXT,
    "replyTo" TEXT,
    "threadId" TEXT,
    "replies" INTEGER NOT NULL DEFAULT 0,
    "reactions" TEXT NOT NULL DEFAULT '[]',
    "pinnedAt" TEXT,
    "poll" TEXT,
    CONSTRAINT "message_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_message" ("authorId", "createdAt", "deletedAt", "editedAt", "id", "mentions", "roomId", "seq", "text", "version") SELECT "authorId", "createdAt", "deletedAt", "editedAt", "id", "mentions", "roomId", "seq", "text", "version" FROM "message";
DROP TABLE "message";
ALTER TABLE "new_message" RENAME TO "message";
CREATE INDEX "message_roomId_version_idx" ON "message"("roomId", "version");
CREATE UNIQUE INDEX "message_roomId_seq_key" ON "message"("roomId", "seq");
CREATE TABLE "new_notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "byId" TEXT NOT NULL DEFAULT '',
    "emoji" TEXT,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "notice_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "notice_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_notice" ("createdAt", "deletedAt", "id", "kind", "messageId", "personId", "roomId", "seq", "version") SELECT "createdAt", "deletedAt", "id", "kind", "messageId", "personId", "roomId", "seq", "version" FROM "notice";
DROP TABLE "notice";
ALTER TABLE "new_notice" RENAME TO "notice";
CREATE INDEX "notice_personId_version_idx" ON "notice"("personId", "version");
CREATE INDEX "notice_messageId_idx" ON "notice"("messageId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
