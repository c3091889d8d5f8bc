package id.payung.server.web;

import id.payung.server.scratch.Scratch;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Files arrive in the server's own folder for temporary files, not in that of the machine.
@Configuration(proxyBeanMethods = false)
class UploadFolder {

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties settings, Scratch scratch) {
        settings.setLocation(scratch.folder("arriving").toString());
        return settings.createMultipartConfig();
    }
}
