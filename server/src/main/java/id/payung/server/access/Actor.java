package id.payung.server.access;

import java.util.Set;

/// Whoever acts: a person who signed in, or the system itself in a job.
///
/// @param account number of the account; 0 for the system
/// @param username name used to sign in; also what the audit record shows
/// @param displayName name as people write it
/// @param roles what she is
/// @param territory code of the territory she works for and below which she may see; empty for the whole country
public record Actor(long account, String username, String displayName, Set<Role> roles, String territory) {

    /// Whether one of the roles allows it.
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /// Whether a place lies in her territory.
    public boolean covers(String territoryCode) {
        return territory.isEmpty() || territoryCode.equals(territory) || territoryCode.startsWith(territory + ".");
    }
}
