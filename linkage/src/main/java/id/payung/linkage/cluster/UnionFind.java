package id.payung.linkage.cluster;

import java.util.Arrays;

/// Groups of elements that only ever grow together. The smallest member stands for its group, so that the result does
/// not depend on the order of joins.
public final class UnionFind {
    private final int[] parent;
    private final int[] size;

    /// Every element alone.
    public UnionFind(int elements) {
        parent = new int[elements];
        size = new int[elements];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
    }

    /// The element that stands for the group.
    public int find(int element) {
        int root = element;
        while (parent[root] != root) {
            root = parent[root];
        }
        while (parent[element] != root) {
            int next = parent[element];
            parent[element] = root;
            element = next;
        }
        return root;
    }

    /// Joins two groups; returns the element that stands for both.
    public int join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB) {
            return rootA;
        }
        int low = Math.min(rootA, rootB);
        int high = Math.max(rootA, rootB);
        parent[high] = low;
        size[low] += size[high];
        return low;
    }

    /// Members of the group.
    public int size(int element) {
        return size[find(element)];
    }
}
