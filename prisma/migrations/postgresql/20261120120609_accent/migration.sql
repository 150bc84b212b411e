-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "accent" TEXT NOT NULL DEFAULT 'ember';
