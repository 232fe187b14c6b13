import type { Migrations } from '../library/database.ts';

/** The tables better-auth reads and writes, and what slows guesses down. A test holds them against what better-auth wants. */
export const ACCOUNTS: Migrations = [
	`
	CREATE TABLE "user" ("id" text NOT NULL PRIMARY KEY, "name" text NOT NULL, "email" text NOT NULL UNIQUE,
		"emailVerified" integer NOT NULL, "image" text, "createdAt" date NOT NULL, "updatedAt" date NOT NULL,
		"role" text NOT NULL, "areas" text, "once" text);
	CREATE TABLE "session" ("id" text NOT NULL PRIMARY KEY, "expiresAt" date NOT NULL, "token" text NOT NULL UNIQUE,
		"createdAt" date NOT NULL, "updatedAt" date NOT NULL, "ipAddress" text, "userAgent" text,
		"userId" text NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE);
	CREATE TABLE "account" ("id" text NOT NULL PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
		"userId" text NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE, "accessToken" text, "refreshToken" text,
		"idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text,
		"createdAt" date NOT NULL, "updatedAt" date NOT NULL);
	CREATE TABLE "verification" ("id" text NOT NULL PRIMARY KEY, "identifier" text NOT NULL, "value" text NOT NULL,
		"expiresAt" date NOT NULL, "createdAt" date NOT NULL, "updatedAt" date NOT NULL);
	CREATE INDEX "session_userId_idx" ON "session" ("userId");
	CREATE INDEX "account_userId_idx" ON "account" ("userId");
	CREATE INDEX "verification_identifier_idx" ON "verification" ("identifier");
	CREATE TABLE guess (key TEXT PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
	`
];
