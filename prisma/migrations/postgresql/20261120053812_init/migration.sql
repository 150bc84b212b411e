
-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "name" TEXT NOT NULL,
    "firstRoomId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "deactivatedAt" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "archivedAt" TEXT,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" TEXT NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "readSeq" INTEGER NOT NULL,
    "joinedAt" TEXT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "roomId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "editedAt" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "personId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stream" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,

    CONSTRAINT "stream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meta" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "meta_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "credential" (
    "personId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "session_key" (
    "tokenHash" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,

    CONSTRAINT "session_key_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "direct" (
    "key" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,

    CONSTRAINT "direct_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "invite" (
    "id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "maxUses" INTEGER,
    "uses" INTEGER NOT NULL,
    "revokedAt" TEXT,

    CONSTRAINT "invite_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_key" ADD CONSTRAINT "session_key_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "direct" ADD CONSTRAINT "direct_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
