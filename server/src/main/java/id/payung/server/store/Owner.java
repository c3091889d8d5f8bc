package id.payung.server.store;

/// How to reach the database as the role that owns its tables.
record Owner(String url, String user, String password) {}
