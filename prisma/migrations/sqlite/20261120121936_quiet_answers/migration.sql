-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_reply" (
    "messageId" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "pings" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_reply" ("messageId", "seq", "threadId") SELECT "messageId", "seq", "threadId" FROM "reply";
DROP TABLE "reply";
ALTER TABLE "new_reply" RENAME TO "reply";
CREATE INDEX "reply_threadId_seq_idx" ON "reply"("threadId", "seq");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
