package id.payung.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which permission a route needs. A route with neither this nor [Open] is refused to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /// Any one of these suffices; none named means that being signed in suffices.
    Permission[] value() default {};
}
