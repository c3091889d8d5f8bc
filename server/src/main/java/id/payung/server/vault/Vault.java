package id.payung.server.vault;

import java.util.UUID;

/// Seals personal identifiers and derives keys to find them again.
///
/// Sealing is authenticated encryption with a random nonce: equal texts give different bytes. Looking up is a keyed
/// hash: equal texts give equal keys, and without the key nobody can compute one (NIST SP 800-38D, RFC 2104).
public interface Vault {

    /// Encrypts a text; the `purpose` (for example `nik`) must be given again to open it.
    byte[] seal(String purpose, String text);

    /// Opens what [#seal] returned.
    ///
    /// @throws IllegalStateException when the bytes were altered, or sealed for another purpose or with another key
    String open(String purpose, byte[] sealed);

    /// Encrypts a file or a piece of one; like [#seal] for bytes.
    byte[] sealBytes(String purpose, byte[] content);

    /// Opens what [#sealBytes] returned.
    ///
    /// @throws IllegalStateException as [#open]
    byte[] openBytes(String purpose, byte[] sealed);

    /// A 128-bit look-up key for a text: stable, and useless to anyone without the key.
    UUID lookUpKey(String purpose, String text);

    /// A secret derived from the master key for a fixed use such as the password of a database role; the same on every
    /// node that holds the key. URL-safe characters only.
    String derivedSecret(String use);
}
