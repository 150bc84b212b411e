-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "name" TEXT NOT NULL,
    "accent" TEXT NOT NULL DEFAULT 'ember',
    "firstRoomId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);
INSERT INTO "new_workspace" ("createdAt", "deletedAt", "firstRoomId", "id", "name", "version") SELECT "createdAt", "deletedAt", "firstRoomId", "id", "name", "version" FROM "workspace";
DROP TABLE "workspace";
ALTER TABLE "new_workspace" RENAME TO "workspace";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
