-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "name" TEXT NOT NULL,
    "firstRoomId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "deactivatedAt" TEXT
);

-- CreateTable
CREATE TABLE "room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "archivedAt" TEXT,
    CONSTRAINT "room_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" TEXT NOT NULL,
    CONSTRAINT "member_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "readSeq" INTEGER NOT NULL,
    "joinedAt" TEXT NOT NULL,
    CONSTRAINT "membership_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "message" (
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
    CONSTRAINT "message_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "notice_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "notice_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "stream" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "credential" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    CONSTRAINT "credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "session_key" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "session_key_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "direct" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "roomId" TEXT NOT NULL,
    CONSTRAINT "direct_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "invite" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "maxUses" INTEGER,
    "uses" INTEGER NOT NULL,
    "revokedAt" TEXT,
    CONSTRAINT "invite_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "person_handle_key" ON "person"("handle");

-- CreateIndex
CREATE INDEX "person_version_idx" ON "person"("version");

-- CreateIndex
CREATE INDEX "room_kind_name_idx" ON "room"("kind", "name");

-- CreateIndex
CREATE INDEX "member_roomId_version_idx" ON "member"("roomId", "version");

-- CreateIndex
CREATE INDEX "membership_personId_version_idx" ON "membership"("personId", "version");

-- CreateIndex
CREATE INDEX "message_roomId_version_idx" ON "message"("roomId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "message_roomId_seq_key" ON "message"("roomId", "seq");

-- CreateIndex
CREATE INDEX "notice_personId_version_idx" ON "notice"("personId", "version");

-- CreateIndex
CREATE INDEX "notice_messageId_idx" ON "notice"("messageId");

-- CreateIndex
CREATE INDEX "session_personId_version_idx" ON "session"("personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "credential_emailKey_key" ON "credential"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "session_key_sessionId_key" ON "session_key"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "direct_roomId_key" ON "direct"("roomId");
