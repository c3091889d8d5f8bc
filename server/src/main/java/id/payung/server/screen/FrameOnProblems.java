package id.payung.server.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Leaves the [Frame] where the page of a problem finds it: that page is drawn without the model of the one that
/// failed.
@Configuration(proxyBeanMethods = false)
class FrameOnProblems implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<Frames> frames;

    FrameOnProblems(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("frame", frames.getObject().frame(request, RequestContextUtils.getLocale(request)));
        return true;
    }
}
