package id.payung.server.law.web;

import id.payung.rules.explain.Policy;

/// Where things of the law are to be read.
final class Addresses {

    static final String LAW = "/law";
    static final String POLICIES = "/law/policies";

    private Addresses() {}

    static String figure(String id) {
        return LAW + "/figures/" + id;
    }

    static String policy(Policy policy) {
        return POLICIES + "/" + policy.name();
    }
}
