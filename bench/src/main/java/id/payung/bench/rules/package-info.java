/// How fast the law answers: explained quotes, benefits, and compiled tariffs over columns of incomes.
@NullMarked
package id.payung.bench.rules;

import org.jspecify.annotations.NullMarked;
